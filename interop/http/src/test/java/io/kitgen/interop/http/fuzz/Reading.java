package io.kitgen.interop.http.fuzz;

import java.util.List;

/**
 * What a reader made of all bytes of a connection.
 *
 * @param messages those that were whole
 * @param refusal why the reader went no further; empty when it did not refuse anything, though what
 *     is behind the messages may be the beginning of one
 */
record Reading(List<Message> messages, String refusal) {}
