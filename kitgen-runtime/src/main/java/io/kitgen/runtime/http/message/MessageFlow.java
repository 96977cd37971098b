package io.kitgen.runtime.http.message;

import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.json.JsonEncoder;
import io.kitgen.runtime.server.Outflow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The messages of an answer as its body. Each leaves at once, and in one piece. */
public final class MessageFlow<T> implements HttpBody.Flow {

  private static final int LARGEST_KEPT = 64 * 1024;

  private final Outflow<T> messages;
  private final JsonEncoder<T> encoder;
  private final MessageForm form;
  private ByteArrayOutputStream piece = new ByteArrayOutputStream();

  /** The body of {@code messages}. */
  public MessageFlow(Outflow<T> messages, JsonEncoder<T> encoder, MessageForm form) {
    this.messages = messages;
    this.encoder = encoder;
    this.form = form;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.flush(); // the head: the first message may take its time
    Outflow.Ending ending =
        messages.send(
            message -> {
              form.message(encoder, message, piece);
              leave(out);
            });
    piece.reset(); // where a message could not be encoded, of which half is there
    ErrorReply error = ending.error();
    if (error == null) {
      form.end(piece);
    } else {
      form.error(error, piece);
    }
    leave(out);
  }

  private void leave(OutputStream out) throws IOException {
    piece.writeTo(out);
    out.flush();
    if (piece.size() > LARGEST_KEPT) {
      piece = new ByteArrayOutputStream();
    } else {
      piece.reset();
    }
  }

  @Override
  public void abandon() {
    messages.abandon();
  }
}
