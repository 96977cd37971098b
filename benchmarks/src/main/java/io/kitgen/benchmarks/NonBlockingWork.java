package io.kitgen.benchmarks;

import io.kitgen.KitService;
import io.kitgen.policy.NonBlocking;

/** The same work, by operations that promise never to wait. */
@NonBlocking
@KitService(name = "work")
public interface NonBlockingWork extends Work {}
