// The whole pipe of wink-nlp over the texts of a pile: tokens, sentences, entities, negation, sentiment, parts of speech.
// Prints "processor-seconds bytes reports", past the start and the reading of the file.
import { readFileSync } from 'node:fs';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

const [file] = process.argv.slice(2);
const texts = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line).text);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const nlp = winkNLP(model);
let tokens = 0;
for (const text of texts.slice(0, 200)) {
  tokens += nlp.readDoc(text).tokens().length();
}

const before = process.cpuUsage();
for (const text of texts) {
  tokens += nlp.readDoc(text).tokens().length();
}

const spent = process.cpuUsage(before);
if (tokens === 0) {
  throw new Error('wink-nlp found no tokens.');
}

console.log(((spent.user + spent.system) / 1e6).toFixed(3), bytes, texts.length);
