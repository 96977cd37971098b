package io.kitgen.runtime.json;

import io.kitgen.runtime.json.read.ScalarReader;
import io.kitgen.runtime.text.TextFormat;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document, value by value, in the order in which it is written. What does not fit
 * is a {@link JsonException} with the path of the offending value; after one the reader is not used
 * again. Null fits nowhere: ask {@link #tryNull} first where it may stand. Not thread-safe.
 *
 * <pre>{@code
 * in.beginObject();
 * for (int m = in.nextMember(POINT); m != JsonMembers.END; m = in.nextMember(POINT)) {
 *   switch (m) {
 *     case 0 -> x = in.readInt();
 *     case 1 -> y = in.readInt();
 *     default -> in.skipValue();
 *   }
 * }
 * }</pre>
 */
public abstract sealed class JsonReader permits ScalarReader {

  /** For the one reader that there is. */
  protected JsonReader() {}

  /** Enters an object. */
  public abstract void beginObject();

  /**
   * Goes to the next member of the object: the index of a known one, {@link JsonMembers#UNKNOWN}
   * for another, whose value must be read or skipped, or {@link JsonMembers#END} when the object is
   * closed. A known member that comes twice is refused, under whichever of its names.
   *
   * @param known the same at each call for one object
   */
  public abstract int nextMember(JsonMembers known);

  /** The name of the member just met, as it stands in the document. */
  public abstract String memberName();

  /** Goes to the next entry of an object that is a map: its key, or null when it is closed. */
  public abstract @Nullable String nextKey();

  /** As {@link #nextKey()}, the key read by {@code format}. */
  public abstract <K> @Nullable K nextKey(TextFormat<K> format);

  /**
   * Which of {@code ids} the object that comes next has as the text of {@code member}, wherever in
   * it that stands: an index, or {@link JsonMembers#UNKNOWN} when it has another or none. The
   * object is still to be read, from its beginning.
   */
  public abstract int peekType(String member, JsonMembers ids);

  /**
   * What to throw when that is none of {@code ids}: whoever sent it is told which there are. To be
   * asked for before anything else is read.
   */
  public abstract JsonException unknownType(String member, JsonMembers ids);

  /** What to throw when something else stands where a value and one of {@code ids} should. */
  public abstract JsonException unknownType(JsonMembers ids);

  /** Enters an array. */
  public abstract void beginArray();

  /** Whether the array has another element, asked before each of them; false closes it. */
  public abstract boolean hasNext();

  /** The kinds of values that JSON has. */
  public enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /** Which kind of value comes next; it is not read. */
  public abstract Kind peek();

  /** Whether a null comes next; if so it is read. */
  public abstract boolean tryNull();

  /** Passes over the next value, whatever it is. Its depth is limited as that of any other. */
  public abstract void skipValue();

  /** Reads {@code true} or {@code false}. */
  public abstract boolean readBoolean();

  /** Reads an integer from -128 to 127, written without fraction and exponent. */
  public abstract byte readByte();

  /** Reads an integer from -32768 to 32767, written without fraction and exponent. */
  public abstract short readShort();

  /** Reads a string of exactly one UTF-16 unit. */
  public abstract char readChar();

  /** Reads an integer of 32 bits, written without fraction and exponent. */
  public abstract int readInt();

  /** Reads an integer of 64 bits, written without fraction and exponent. */
  public abstract long readLong();

  /** Reads a number as the nearest {@code float}; one beyond its range is refused. */
  public abstract float readFloat();

  /** Reads a number as the nearest {@code double}; one beyond its range is refused. */
  public abstract double readDouble();

  /** Reads a string. */
  public abstract String readString();

  /** Reads an integer of any size, written without fraction and exponent. */
  public abstract BigInteger readBigInteger();

  /** Reads a number, digit by digit; its scale is kept. */
  public abstract BigDecimal readBigDecimal();

  /** Reads an integer from -999999999 to 999999999. */
  public abstract Year readYear();

  /** Reads a string in base64: the standard alphabet, padded. */
  public abstract byte[] readBytes();

  /** Reads a string that {@code format} understands; its message is the refusal. */
  public abstract <T> T readText(TextFormat<T> format);

  /**
   * What to throw when {@code member} of the object just read is absent or null, and may not be.
   */
  public abstract JsonException missing(String member);

  /** What to throw when the member just met is {@link JsonMembers#UNKNOWN}, and may not be. */
  public abstract JsonException unknownMember();

  /** What to throw when the value just read is null, and may not be. */
  public abstract JsonException nullValue();

  /** What to throw when the key of the entry just read was there before. */
  public abstract JsonException duplicateKey();

  /**
   * What to throw when the value just read was refused by its own class: whoever sent it is told
   * that it is not valid, and not why, since the words of {@code cause} are not meant for them.
   */
  public abstract JsonException invalid(RuntimeException cause);

  /** Refuses anything but white space after the document. */
  public abstract void endDocument();

  /**
   * The elements of an array, one after the other, and then the list that they are. Used by one
   * thread.
   *
   * @param <E> the type of an element
   */
  public static final class Elements<E> {

    private static final Object[] NONE = {};

    @SuppressWarnings("unchecked") // an array of anything, which nobody else sees
    private E[] elements = (E[]) NONE;

    private int size;

    /** None so far. */
    public Elements() {}

    /** One more. */
    public void add(E element) {
      if (size == elements.length) {
        elements = Arrays.copyOf(elements, Math.max(4, size + (size >> 1)));
      }
      elements[size++] = element;
    }

    /** The list, which cannot be changed. To be asked for once, when all are there. */
    public List<E> toList() {
      return size == 0 ? Collections.emptyList() : new Read<>(elements, size);
    }

    /** Of an array that nobody else has: one object less than usual. */
    @SuppressWarnings("serial") // the elements are as serializable as they are in any list
    private static final class Read<E> extends AbstractList<E>
        implements RandomAccess, Serializable {

      private static final long serialVersionUID = 1L;

      private final E[] elements;
      private final int size;

      Read(E[] elements, int size) {
        this.elements = elements;
        this.size = size;
      }

      @Override
      public E get(int index) {
        return elements[Objects.checkIndex(index, size)];
      }

      @Override
      public int size() {
        return size;
      }

      @Override
      public Object[] toArray() {
        return Arrays.copyOf(elements, size, Object[].class);
      }
    }
  }
}
