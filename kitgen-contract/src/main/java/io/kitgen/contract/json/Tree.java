package io.kitgen.contract.json;

import io.kitgen.contract.ContractFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A value of JSON that knows on which line it begins, so that what is wrong can be shown there. */
sealed interface Tree {

  int line();

  /** An object. */
  record Members(Map<String, Tree> members, int line) implements Tree {

    Optional<Tree> find(String name) {
      return Optional.ofNullable(members.get(name));
    }

    Tree get(String name) throws ContractFormatException {
      return find(name)
          .orElseThrow(
              () -> new ContractFormatException(line, "the member \"" + name + "\" is missing"));
    }

    String text(String name) throws ContractFormatException {
      return get(name).asText();
    }

    String text(String name, String otherwise) throws ContractFormatException {
      return members.containsKey(name) ? text(name) : otherwise;
    }

    Optional<String> optional(String name) throws ContractFormatException {
      return members.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
    }

    boolean flag(String name) throws ContractFormatException {
      return members.containsKey(name) && get(name).asFlag();
    }

    /** A list that may be missing. */
    List<Tree> list(String name) throws ContractFormatException {
      return members.containsKey(name) ? get(name).asList() : List.of();
    }

    List<String> texts(String name) throws ContractFormatException {
      return each(list(name), Tree::asText);
    }

    /** An object of one kind of values, which may be missing. */
    <T> TreeMap<String, T> map(String name, Reader<T> reader) throws ContractFormatException {
      TreeMap<String, T> read = new TreeMap<>();
      if (members.containsKey(name)) {
        for (Map.Entry<String, Tree> member : get(name).asMembers().members().entrySet()) {
          read.put(member.getKey(), reader.read(member.getValue()));
        }
      }
      return read;
    }
  }

  /** An array. */
  record Elements(List<Tree> elements, int line) implements Tree {}

  /** A text, a number, a truth value or null, as it is written. */
  record Value(Kind kind, String text, int line) implements Tree {
    /** What it is. */
    enum Kind {
      TEXT,
      NUMBER,
      FLAG,
      NULL
    }
  }

  /** Makes something of a value. */
  @FunctionalInterface
  interface Reader<T> {
    T read(Tree tree) throws ContractFormatException;
  }

  /** What {@code reader} makes of each. */
  static <T> List<T> each(List<Tree> trees, Reader<T> reader) throws ContractFormatException {
    List<T> read = new ArrayList<>();
    for (Tree tree : trees) {
      read.add(reader.read(tree));
    }
    return List.copyOf(read);
  }

  default Members asMembers() throws ContractFormatException {
    if (this instanceof Members members) {
      return members;
    }
    throw expected("an object");
  }

  default List<Tree> asList() throws ContractFormatException {
    if (this instanceof Elements elements) {
      return elements.elements();
    }
    throw expected("an array");
  }

  default String asText() throws ContractFormatException {
    if (this instanceof Value value && value.kind() == Value.Kind.TEXT) {
      return value.text();
    }
    throw expected("a text");
  }

  default int asInt() throws ContractFormatException {
    if (this instanceof Value value && value.text().matches("-?[0-9]{1,9}")) {
      return Integer.parseInt(value.text());
    }
    throw expected("a number");
  }

  default boolean asFlag() throws ContractFormatException {
    if (this instanceof Value value && value.kind() == Value.Kind.FLAG) {
      return value.text().equals("true");
    }
    throw expected("true or false");
  }

  /** What to throw where {@code what} does not stand. */
  default ContractFormatException expected(String what) {
    return new ContractFormatException(line(), what + " is expected here");
  }
}
