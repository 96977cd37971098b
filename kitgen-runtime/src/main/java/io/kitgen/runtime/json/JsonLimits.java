package io.kitgen.runtime.json;

/**
 * How large a document may be to be read. How many members and elements it has is bounded by its
 * size alone. Immutable.
 *
 * @param depth how many objects and arrays may stand within one another
 * @param stringLength UTF-16 units in one string value; base64 is bounded by {@code documentBytes}
 *     alone
 * @param nameLength UTF-16 units in the name of a member or the key of a map, roughly: a name whose
 *     UTF-8 form is at most this long is always read
 * @param numberLength characters in one number, or digits it would have when written out
 * @param documentBytes bytes in the whole document
 */
public record JsonLimits(
    int depth, int stringLength, int nameLength, int numberLength, int documentBytes) {

  /**
   * Depth 100 (as protobuf's), strings of 16 Mi units, names of 1,024 units, numbers of 1,000
   * characters (as Jackson's), documents of 16 MiB.
   */
  public static final JsonLimits DEFAULT = new JsonLimits(100, 16 << 20, 1024, 1000, 16 << 20);

  /** Refuses what is not positive. */
  public JsonLimits {
    requirePositive(depth, "depth");
    requirePositive(stringLength, "stringLength");
    requirePositive(nameLength, "nameLength");
    requirePositive(numberLength, "numberLength");
    requirePositive(documentBytes, "documentBytes");
  }

  /** These limits with another depth, in objects and arrays. */
  public JsonLimits withDepth(int depth) {
    return new JsonLimits(depth, stringLength, nameLength, numberLength, documentBytes);
  }

  /** These limits with another length of strings, in UTF-16 units. */
  public JsonLimits withStringLength(int stringLength) {
    return new JsonLimits(depth, stringLength, nameLength, numberLength, documentBytes);
  }

  /** These limits with another length of names and keys, in UTF-16 units. */
  public JsonLimits withNameLength(int nameLength) {
    return new JsonLimits(depth, stringLength, nameLength, numberLength, documentBytes);
  }

  /** These limits with another length of numbers, in characters. */
  public JsonLimits withNumberLength(int numberLength) {
    return new JsonLimits(depth, stringLength, nameLength, numberLength, documentBytes);
  }

  /** These limits with another size of the document, in bytes. */
  public JsonLimits withDocumentBytes(int documentBytes) {
    return new JsonLimits(depth, stringLength, nameLength, numberLength, documentBytes);
  }

  private static void requirePositive(int value, String name) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " must be positive: " + value);
    }
  }
}
