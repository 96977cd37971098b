package io.kitgen.rpc.wire;

import io.kitgen.protobuf.ProtoCodec;

/** In what form the messages of an operation travel: the codec of that form for each. */
public interface Format {

  /** Protocol Buffers' own. */
  Format PROTO =
      new Format() {
        @Override
        public <T> ProtoCodec<T> request(ProtoCodec<T> codec) {
          return codec;
        }

        @Override
        public <T> ProtoCodec<T> response(ProtoCodec<T> codec) {
          return codec;
        }
      };

  /** For the messages of requests. */
  <T> ProtoCodec<T> request(ProtoCodec<T> codec);

  /** For the messages of responses. */
  <T> ProtoCodec<T> response(ProtoCodec<T> codec);
}
