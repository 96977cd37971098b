package io.kitgen.processor.read.names;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Looks into a class file for the local variables of a method (JVMS 4.7.13). */
final class LocalVariables {

  private final DataInputStream in;
  private String[] texts = {};

  private LocalVariables(byte[] classFile) {
    this.in = new DataInputStream(new ByteArrayInputStream(classFile));
  }

  /**
   * Those that are there from the first instruction on, by slot: the parameters.
   *
   * @param method its name and descriptor
   */
  static Map<Integer, String> of(byte[] classFile, String method) {
    try {
      return new LocalVariables(classFile).read(method);
    } catch (IOException e) {
      // A class file that the compiler could read and we cannot has no names for us.
      return Map.of();
    }
  }

  private Map<Integer, String> read(String method) throws IOException {
    in.skipNBytes(8);
    readConstants();
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
      in.skipNBytes(6);
      skipAttributes();
    }
    Map<Integer, String> found = new HashMap<>();
    for (int methods = in.readUnsignedShort(); methods > 0; methods--) {
      in.skipNBytes(2);
      if (method.equals(text() + text())) {
        readAttributes(found);
      } else {
        skipAttributes();
      }
    }
    return found;
  }

  private void readConstants() throws IOException {
    texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          // Takes two places.
          i++;
        }
        default -> throw new IOException("unknown constant " + tag);
      }
    }
  }

  private String text() throws IOException {
    return String.valueOf(texts[in.readUnsignedShort()]);
  }

  private void skipAttributes() throws IOException {
    for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
      in.skipNBytes(2);
      in.skipNBytes(in.readInt());
    }
  }

  private void readAttributes(Map<Integer, String> found) throws IOException {
    for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
      String name = text();
      int length = in.readInt();
      switch (name) {
        case "Code" -> {
          in.skipNBytes(4);
          in.skipNBytes(in.readInt());
          in.skipNBytes(8L * in.readUnsignedShort());
          readAttributes(found);
        }
        case "LocalVariableTable" -> readVariables(found);
        default -> in.skipNBytes(length);
      }
    }
  }

  private void readVariables(Map<Integer, String> found) throws IOException {
    for (int variables = in.readUnsignedShort(); variables > 0; variables--) {
      int start = in.readUnsignedShort();
      in.skipNBytes(2);
      String name = text();
      in.skipNBytes(2);
      int slot = in.readUnsignedShort();
      if (start == 0) {
        found.put(slot, name);
      }
    }
  }
}
