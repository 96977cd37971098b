/**
 * Messages between records and the bytes of Protocol Buffers; generated code is written with it.
 */
@NullMarked
package io.kitgen.protobuf;

import org.jspecify.annotations.NullMarked;
