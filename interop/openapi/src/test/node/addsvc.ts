// A client of the running addsvc, typed by its document alone: node dist/addsvc.js URL
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./generated/addsvc.js";

const baseUrl = process.argv[2];
assert(baseUrl);
const client = createClient<paths>({ baseUrl });

const sum = await client.POST("/sum", { body: { a: 1, b: 2 } });
assert.equal(sum.response.status, 200);
const v: number = sum.data!.v;
assert.equal(v, 3);

const concat = await client.POST("/concat", { body: { a: "one", b: "two" } });
assert.equal(concat.data!.v satisfies string, "onetwo");

// A declared error, told from others by its name, which the compiler knows.
const refused = await client.POST("/sum", { body: { a: 0, b: 0 } });
assert.equal(refused.data, undefined);
const problem = refused.error!;
type Known = components["schemas"]["TwoZeroesProblem"]["error"];
assert.equal(problem.error, "two-zeroes" satisfies Known);
assert.equal(problem.status, refused.response.status);

// @ts-expect-error: a text is no number, which the server says too
const wrong = await client.POST("/sum", { body: { a: "1" } });
assert.equal(wrong.response.status, 400);
assert.equal(wrong.error!.code, "INVALID_ARGUMENT");

// The document that is served is the one that this was made of.
const served = await fetch(`${baseUrl}/openapi.json`);
assert.equal(served.status, 200);
assert.equal(((await served.json()) as { openapi: string }).openapi, "3.1.0");
const etag = served.headers.get("ETag");
assert(etag);
const again = await fetch(`${baseUrl}/openapi.json`, { headers: { "If-None-Match": etag } });
assert.equal(again.status, 304);
