package io.kitgen.protobuf.status;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is wrong with a request: {@code google.rpc.BadRequest}.
 *
 * @param violations one for each value that is wrong
 */
public record BadRequest(List<FieldViolation> violations) implements StatusDetail {

  static final String NAME = "google.rpc.BadRequest";

  /** Takes a copy. */
  public BadRequest {
    violations = List.copyOf(violations);
  }

  /**
   * A value that is wrong.
   *
   * @param field where it is: {@code order.lines[2].price}
   * @param description what was expected
   * @param reason which rule it breaks, in upper snake case, or empty
   */
  public record FieldViolation(String field, String description, String reason) {

    /** Checks that nothing is null. */
    public FieldViolation {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(description, "description");
      Objects.requireNonNull(reason, "reason");
    }

    void write(CodedOutputStream out) throws IOException {
      Wire.text(out, 1, field);
      Wire.text(out, 2, description);
      Wire.text(out, 3, reason);
    }

    static FieldViolation read(CodedInputStream in) throws IOException {
      String field = "";
      String description = "";
      String reason = "";
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        switch (tag) {
          case 10 -> field = in.readString();
          case 18 -> description = in.readString();
          case 26 -> reason = in.readString();
          default -> in.skipField(tag);
        }
      }
      return new FieldViolation(field, description, reason);
    }
  }

  @Override
  public String messageName() {
    return NAME;
  }

  @Override
  public byte[] toBytes() {
    return Wire.bytes(
        out -> {
          for (FieldViolation violation : violations) {
            Wire.message(out, 1, violation::write);
          }
        });
  }

  /**
   * Reads the message.
   *
   * @throws io.kitgen.protobuf.ProtoException when the bytes are none
   */
  public static BadRequest read(ByteString bytes) {
    return Wire.read(bytes, BadRequest::read);
  }

  private static BadRequest read(CodedInputStream in) throws IOException {
    List<FieldViolation> violations = new ArrayList<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == 10) {
        violations.add(Wire.read(in, FieldViolation::read));
      } else {
        in.skipField(tag);
      }
    }
    return new BadRequest(violations);
  }
}
