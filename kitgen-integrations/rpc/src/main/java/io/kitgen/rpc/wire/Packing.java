package io.kitgen.rpc.wire;

import io.kitgen.Code;
import io.kitgen.protobuf.ProtoRefusals;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How messages are compressed. */
public enum Packing {
  /** Not at all. */
  IDENTITY,
  /** By gzip. */
  GZIP;

  /** The names of all, as {@code grpc-accept-encoding} lists them. */
  public static final String NAMES = "identity,gzip";

  /**
   * The one called {@code name}; none is {@link #IDENTITY}.
   *
   * @param field where the name stands, for the refusal
   * @throws RefusedException with UNIMPLEMENTED for another, and the names that are known
   */
  public static Packing of(@Nullable String name, String field) {
    if (name == null || name.equalsIgnoreCase("identity")) {
      return IDENTITY;
    }
    if (name.equalsIgnoreCase("gzip")) {
      return GZIP;
    }
    String accepts =
        switch (field) {
          case "grpc-encoding" -> "grpc-accept-encoding";
          case "connect-content-encoding" -> "connect-accept-encoding";
          default -> "accept-encoding";
        };
    throw new RefusedException(
        ErrorReply.of(
                Code.UNIMPLEMENTED,
                field + " " + Quoted.of(name) + " is not known, use one of " + NAMES)
            .metadata(accepts, NAMES)
            .build());
  }

  /** Whether a list of names, as {@code Accept-Encoding} has them, lets gzip in. */
  public static boolean acceptsGzip(@Nullable String accept) {
    if (accept == null) {
      return false;
    }
    for (String each : accept.split(",", -1)) {
      String name = each.strip().toLowerCase(Locale.ROOT);
      if (name.startsWith("gzip")) {
        String rest = name.substring("gzip".length()).replace(" ", "");
        return rest.isEmpty() || (rest.startsWith(";q=") && !rest.matches(";q=0(\\.0*)?"));
      }
    }
    return false;
  }

  /** Whether it does anything. */
  public boolean packs() {
    return this != IDENTITY;
  }

  /** {@code length} bytes in the packed form, behind {@code before} bytes that are left zero. */
  public byte[] pack(byte[] bytes, int offset, int length, int before) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(before + length / 2);
    for (int i = 0; i < before; i++) {
      packed.write(0);
    }
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return packed.toByteArray();
  }

  /**
   * What {@code length} bytes are when unpacked.
   *
   * @param limit how many bytes that may be: no more are unpacked
   * @throws RefusedException when it is more, or the bytes are not packed like that
   */
  public byte[] unpack(byte[] bytes, int offset, int length, int limit) {
    byte[] unpacked;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes, offset, length))) {
      unpacked = in.readNBytes(limit == Integer.MAX_VALUE ? limit : limit + 1);
    } catch (IOException e) {
      throw new RefusedException(
          ErrorReply.of(Code.INVALID_ARGUMENT, "the message is not compressed by gzip").build(), e);
    }
    if (unpacked.length > limit) {
      throw ProtoRefusals.tooLarge(limit);
    }
    return unpacked;
  }
}
