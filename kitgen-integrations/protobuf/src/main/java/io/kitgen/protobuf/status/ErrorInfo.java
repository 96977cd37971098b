package io.kitgen.protobuf.status;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Which error it is: {@code google.rpc.ErrorInfo}.
 *
 * @param reason the error within the domain, in upper snake case: {@code TWO_ZEROES}
 * @param domain who names it: the full name of the service, {@code pb.Add}
 * @param metadata more about it, in the order of the wire
 */
public record ErrorInfo(String reason, String domain, Map<String, String> metadata)
    implements StatusDetail {

  static final String NAME = "google.rpc.ErrorInfo";

  /** Checks that nothing is null. */
  public ErrorInfo {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(domain, "domain");
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  @Override
  public String messageName() {
    return NAME;
  }

  @Override
  public byte[] toBytes() {
    return Wire.bytes(
        out -> {
          Wire.text(out, 1, reason);
          Wire.text(out, 2, domain);
          for (Map.Entry<String, String> entry : metadata.entrySet()) {
            Wire.message(out, 3, nested -> writeEntry(entry, nested));
          }
        });
  }

  private static void writeEntry(Map.Entry<String, String> entry, CodedOutputStream out)
      throws IOException {
    out.writeString(1, entry.getKey());
    out.writeString(2, entry.getValue());
  }

  /**
   * Reads the message.
   *
   * @throws io.kitgen.protobuf.ProtoException when the bytes are none
   */
  public static ErrorInfo read(ByteString bytes) {
    return Wire.read(bytes, ErrorInfo::read);
  }

  private static ErrorInfo read(CodedInputStream in) throws IOException {
    String reason = "";
    String domain = "";
    Map<String, String> metadata = new LinkedHashMap<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 10 -> reason = in.readString();
        case 18 -> domain = in.readString();
        case 26 -> {
          Map.Entry<String, String> entry = Wire.read(in, ErrorInfo::readEntry);
          metadata.put(entry.getKey(), entry.getValue());
        }
        default -> in.skipField(tag);
      }
    }
    return new ErrorInfo(reason, domain, metadata);
  }

  private static Map.Entry<String, String> readEntry(CodedInputStream in) throws IOException {
    String key = "";
    String value = "";
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 10 -> key = in.readString();
        case 18 -> value = in.readString();
        default -> in.skipField(tag);
      }
    }
    return Map.entry(key, value);
  }

  /** A name as a reason: {@code two-zeroes} is {@code TWO_ZEROES}. */
  static String reasonOf(String name) {
    StringBuilder reason = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (isUpper(c) && i > 0 && !isUpper(name.charAt(i - 1)) && isName(name.charAt(i - 1))) {
        reason.append('_');
      }
      reason.append(!isName(c) ? '_' : c >= 'a' ? (char) (c - 'a' + 'A') : c);
    }
    return reason.toString();
  }

  private static boolean isName(char c) {
    return isUpper(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
