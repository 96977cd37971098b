package demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Tells the caller what came in. */
@NullMarked
final class SomeQueries implements Queries {

  @Override
  public String bean(Where where) {
    return where.toString();
  }

  @Override
  public String beside(String shop, Item item, Filter filter) {
    return shop + " " + item + " " + filter;
  }

  @Override
  public String spread(Filter filter, Set<Color> tags) {
    return filter + " " + tags;
  }

  @Override
  public String styles(
      List<String> repeat,
      List<String> comma,
      Set<Color> pipe,
      int[] space,
      String @Nullable [] array,
      ArrayList<Long> longs,
      SortedSet<String> sorted) {
    return String.join(
        " ",
        repeat.toString(),
        comma.toString(),
        pipe.toString(),
        Arrays.toString(space),
        Arrays.toString(array),
        longs.toString(),
        sorted.toString());
  }

  @Override
  public String deep(
      Filter filter,
      Map<Color, Integer> order,
      Map<String, List<String>> any,
      Map<String, String> rest) {
    return filter + " " + order + " " + any + " " + rest;
  }

  @Override
  public String rest(int max, SortedMap<String, List<Integer>> more) {
    return max + " " + more;
  }

  @Override
  public String both(Item item, Map<String, String> rest) {
    return item + " " + rest;
  }

  @Override
  public String check(String id) {
    return "check " + id;
  }

  @Override
  public String line(String id, int line) {
    return "line " + id + " " + line;
  }

  @Override
  public String plain(String id) {
    return "plain " + id;
  }
}
