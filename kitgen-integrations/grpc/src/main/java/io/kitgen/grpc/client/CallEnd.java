package io.kitgen.grpc.client;

import io.grpc.Metadata;
import io.grpc.Status;

/** How a call ended. */
record CallEnd(Status status, Metadata trailers) {}
