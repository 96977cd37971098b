package io.kitgen.processor.plan.proto.planning;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.proto.NumberFacts;
import io.kitgen.processor.plan.number.Numbering;
import io.kitgen.processor.plan.number.Numbers;
import io.kitgen.processor.plan.proto.Objection;
import io.kitgen.processor.plan.proto.ProtoType.Reservations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * The numbers of one message or enum.
 *
 * @param numbers in the order of what has them
 */
record Numbered(List<Integer> numbers, Reservations reservations) {

  /**
   * Something that needs a number.
   *
   * @param java what Java calls it
   * @param origin where its number is written, else where it is itself
   */
  record Item(Numbering.Entry entry, String java, Origin origin) {

    static Item of(Candidate candidate) {
      return new Item(candidate.entry(), candidate.member().property(), candidate.origin());
    }
  }

  /**
   * Numbers {@code items}, and says what is wrong with those that are written.
   *
   * @param annotations that may reserve some
   * @param good which numbers are possible
   */
  static Numbered of(
      List<Item> items,
      List<AnnotationModel> annotations,
      Numbers.Memory memory,
      IntPredicate good,
      Consumer<Objection> objections) {
    List<Integer> reserved = NumberFacts.reservedNumbers(annotations);
    List<String> names = NumberFacts.reservedNames(annotations);
    Numbering numbering = new Numbering(memory, reserved);
    List<Numbering.Entry> entries = items.stream().map(Item::entry).toList();
    List<Integer> numbers = numbering.of(entries);
    check(items, reserved, names, good, objections);
    reservedTwice(annotations, reserved, good, objections);
    return new Numbered(
        numbers,
        new Reservations(
            all(reserved, numbering.goneNumbers(numbers)),
            all(names, numbering.goneNames(entries))));
  }

  private static <T> List<T> all(Collection<T> some, Collection<T> others) {
    TreeSet<T> all = new TreeSet<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }

  private static void check(
      List<Item> items,
      List<Integer> reserved,
      List<String> names,
      IntPredicate good,
      Consumer<Objection> objections) {
    Map<Integer, Item> byNumber = new HashMap<>();
    Map<String, Item> byName = new HashMap<>();
    for (Item item : items) {
      Optional<Integer> number = item.entry().written();
      if (number.isPresent()) {
        Item other = byNumber.putIfAbsent(number.get(), item);
        if (!good.test(number.get())) {
          object(Objection.Kind.BAD_NUMBER, item, objections, number.get());
        } else if (other != null) {
          object(Objection.Kind.NUMBER_TWICE, item, objections, other.java(), number.get());
        } else if (reserved.contains(number.get())) {
          object(Objection.Kind.RESERVED, item, objections, "number " + number.get());
        }
      }
      String name = item.entry().name();
      Item other = byName.putIfAbsent(name, item);
      if (other != null) {
        object(Objection.Kind.SAME_NAME, item, objections, other.java(), name);
      } else if (names.contains(name)) {
        object(Objection.Kind.RESERVED, item, objections, "name " + name);
      }
    }
  }

  /** A reservation of what no field can have reserves nothing. */
  private static void reservedTwice(
      List<AnnotationModel> annotations,
      List<Integer> reserved,
      IntPredicate good,
      Consumer<Objection> objections) {
    AnnotationModel.find(annotations, Known.RESERVED)
        .ifPresent(
            annotation ->
                new ArrayList<>(new TreeSet<>(reserved))
                    .stream()
                        .filter(number -> !good.test(number))
                        .forEach(
                            number ->
                                objections.accept(
                                    Objection.of(
                                        Objection.Kind.BAD_NUMBER,
                                        annotation.origin("numbers"),
                                        "@Reserved",
                                        number))));
  }

  private static void object(
      Objection.Kind kind, Item item, Consumer<Objection> objections, Object... more) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(item.java());
    arguments.addAll(List.of(more));
    objections.accept(new Objection(kind, item.origin(), List.copyOf(arguments)));
  }
}
