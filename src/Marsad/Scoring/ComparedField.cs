namespace Marsad.Scoring;

/// <summary>What is compared once a claim is found.</summary>
public enum ComparedField
{
    /// <summary>The group of people.</summary>
    Who,

    /// <summary>Event, period or whole war.</summary>
    Scope,

    /// <summary>The place as written.</summary>
    Place,

    /// <summary>The first and the last day, both.</summary>
    Date,

    /// <summary>How it was done.</summary>
    Means,

    /// <summary>Who did it.</summary>
    Blamed,

    /// <summary>Who claims it.</summary>
    SaidBy,

    /// <summary>Asserted, doubted or denied.</summary>
    Stance,
}

/// <summary>The words that stand for what is compared, in everything that is printed: the names of the claim's fields.</summary>
public static class ComparedFieldWords
{
    /// <summary>The word for it; <c>date</c> stands for <c>start</c> and <c>end</c> together.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static string Word(this ComparedField field) => field switch
    {
        ComparedField.Who => "who",
        ComparedField.Scope => "scope",
        ComparedField.Place => "place",
        ComparedField.Date => "date",
        ComparedField.Means => "means",
        ComparedField.Blamed => "blamed",
        ComparedField.SaidBy => "said_by",
        ComparedField.Stance => "stance",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
