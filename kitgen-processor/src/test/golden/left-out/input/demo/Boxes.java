package demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.KitService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What is left out when it is empty is empty when it is not there. */
@KitService
@NullMarked
public interface Boxes {

  /** Gives back what it was given. */
  Box echo(Box box, @JsonInclude(Include.NON_EMPTY) List<String> more);

  /** All of it may be missing, but for the last two. */
  @JsonInclude(Include.NON_EMPTY)
  record Box(
      String text,
      byte[] bytes,
      List<@Nullable String> list,
      Collection<String> collection,
      Set<Integer> set,
      SortedSet<String> sortedSet,
      NavigableSet<String> navigableSet,
      ArrayList<String> arrayList,
      Map<String, Integer> map,
      SortedMap<String, Integer> sortedMap,
      NavigableMap<String, Integer> navigableMap,
      TreeMap<String, Integer> treeMap,
      @JsonInclude(Include.NON_DEFAULT) String notDefault,
      @JsonProperty(required = true) List<String> required,
      @JsonInclude(Include.NON_NULL) List<String> always) {}
}
