// Checks documents with two validators: node check.mjs FILE…
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Validator } from "@seriousme/openapi-schema-validator";
import { readFileSync } from "node:fs";

// All that Redocly recommends, but for what the author of a service decides.
const config = await createConfig({
  extends: ["recommended-strict"],
  rules: {
    "info-license": "off",
    "info-license-url": "off",
    "no-ambiguous-paths": "off",
    "no-empty-servers": "off",
    "no-path-trailing-slash": "off",
    "no-server-example.com": "off",
    "operation-2xx-response": "off",
    "security-defined": "off",
    "tag-description": "off",
  },
});

let failed = false;
for (const file of process.argv.slice(2)) {
  const source = readFileSync(file, "utf8");
  const found = (await lintFromString({ source, absoluteRef: file, config })).map(
    (problem) => `${problem.ruleId} at ${problem.location[0]?.pointer}: ${problem.message}`,
  );
  const checked = await new Validator().validate(JSON.parse(source));
  if (!checked.valid) {
    found.push(JSON.stringify(checked.errors));
  }
  found.forEach((problem) => console.log(`${file}: ${problem}`));
  failed ||= found.length > 0;
}
process.exit(failed ? 1 : 0);
