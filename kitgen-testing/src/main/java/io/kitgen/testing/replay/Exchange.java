package io.kitgen.testing.replay;

/** A request and what was answered. */
record Exchange(Message request, Message response) {}
