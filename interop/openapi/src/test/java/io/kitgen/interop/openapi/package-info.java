/** What others' tools make of the OpenAPI documents. */
package io.kitgen.interop.openapi;
