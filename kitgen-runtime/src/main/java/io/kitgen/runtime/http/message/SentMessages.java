package io.kitgen.runtime.http.message;

import io.kitgen.runtime.flow.Messages;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.json.JsonEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.stream.Stream;

/** The messages of a request as its body, one a line, each leaving at once. */
public final class SentMessages<T> implements HttpBody.Flow {

  private final JsonEncoder<T> encoder;
  private final Iterator<? extends T> messages;

  /** The body of {@code messages}, which are closed behind the last one where they can be. */
  public SentMessages(JsonEncoder<T> encoder, Iterator<? extends T> messages) {
    this.encoder = encoder;
    this.messages = messages;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try (Stream<T> closed = Messages.of(messages)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (Iterator<T> each = closed.iterator(); each.hasNext(); ) {
        encoder.write(each.next(), (OutputStream) line);
        line.write('\n');
        line.writeTo(out);
        out.flush();
        line.reset();
      }
    }
  }

  @Override
  public void abandon() {
    Messages.of(messages).close();
  }
}
