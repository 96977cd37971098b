package io.kitgen.samples.lines;

import io.kitgen.Code;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The client's half: a connection for each call. */
public final class LineTransport implements ClientTransport {

  private final int port;
  private final Map<Operation<?, ?>, LineOperation<?, ?>> operations = new HashMap<>();

  /** Calls the server on {@code port} of the loopback interface. */
  public LineTransport(int port, LineOperation<?, ?>... operations) {
    this.port = port;
    for (LineOperation<?, ?> line : operations) {
      this.operations.put(line.operation(), line);
    }
  }

  @Override
  @SuppressWarnings("unchecked") // put under its own operation, so the types are the same
  public <I, O> Endpoint<I, O> endpoint(Operation<I, O> operation) {
    LineOperation<I, O> line = (LineOperation<I, O>) operations.get(operation);
    if (line == null) {
      throw new IllegalArgumentException("no line for " + operation);
    }
    return (ctx, request) -> read(line, exchange(line, request));
  }

  private <I, O> String exchange(LineOperation<I, O> line, I request) {
    String json = new String(line.request().write(request), StandardCharsets.UTF_8);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      String out = line.operation().name() + " " + json + "\n";
      socket.getOutputStream().write(out.getBytes(StandardCharsets.UTF_8));
      String answer = in.readLine();
      if (answer == null) {
        throw CallException.of(Code.UNAVAILABLE, "the server closed the connection").build();
      }
      return answer;
    } catch (IOException e) {
      throw CallException.of(Code.UNAVAILABLE, "no answer").cause(e).build();
    }
  }

  private static <I, O> O read(LineOperation<I, O> line, String answer) throws Exception {
    String json = answer.substring(answer.indexOf(' ') + 1);
    if (answer.startsWith("ok ")) {
      return line.response().read(json.getBytes(StandardCharsets.UTF_8));
    }
    HttpResponse problem =
        HttpResponse.of(500)
            .withHeader("Content-Type", ErrorBody.problem().contentType())
            .withBody(HttpBody.utf8(json));
    Exception error = ErrorBody.problem().read(line.operation(), problem);
    throw error != null ? error : CallException.of(Code.UNKNOWN, "the call failed").build();
  }
}
