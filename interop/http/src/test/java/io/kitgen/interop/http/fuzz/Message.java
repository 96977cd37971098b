package io.kitgen.interop.http.fuzz;

import java.util.List;

/**
 * A message as a reader understood it, whole.
 *
 * @param start method and target of a request, status of a response
 * @param fields names and values in turn, each byte of a value one character
 * @param body each byte one character
 * @param trailers as {@code fields}
 * @param keeps whether the connection goes on behind it
 */
record Message(
    String start, List<String> fields, String body, List<String> trailers, boolean keeps) {}
