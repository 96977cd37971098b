package io.kitgen.contract;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A type of the user as it travels. */
public sealed interface TypeContract {

  /**
   * A JSON object.
   *
   * @param members what Java builds it of, in order; behind it what is only written
   */
  record ObjectType(List<MemberContract> members) implements TypeContract {
    /** Copies {@code members}. */
    public ObjectType {
      members = List.copyOf(members);
    }
  }

  /** A type that travels as its one member does. */
  record ValueType(MemberContract value) implements TypeContract {}

  /**
   * An enum.
   *
   * @param value the member that gives each constant its text; empty where its name does
   */
  record EnumType(List<Constant> constants, Optional<String> value) implements TypeContract {
    /** Copies {@code constants}. */
    public EnumType {
      constants = List.copyOf(constants);
    }
  }

  /**
   * A constant of an enum.
   *
   * @param text what travels
   * @param aliases other texts under which it is read
   */
  record Constant(String name, String text, List<String> aliases) {
    /** Copies {@code aliases}. */
    public Constant {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * A type that a class of the user reads and writes.
   *
   * @param codec that class
   */
  record CodedType(String codec) implements TypeContract {}

  /**
   * One of several types.
   *
   * @param discriminator the member, or other means, that says which
   * @param variants the type for each of its values
   */
  record UnionType(String discriminator, SortedMap<String, String> variants)
      implements TypeContract {
    /** Copies {@code variants}. */
    public UnionType {
      variants = Copies.sorted(variants);
    }
  }
}
