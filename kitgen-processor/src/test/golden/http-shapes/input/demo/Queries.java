package demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.BeanParam;
import io.kitgen.Body;
import io.kitgen.Cookie;
import io.kitgen.Default;
import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;
import io.kitgen.PathParam;
import io.kitgen.Post;
import io.kitgen.Query;
import io.kitgen.QueryStyle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Every shape of parameters. */
@KitService
@NullMarked
public interface Queries {

  /** A color. */
  enum Color {
    RED,
    GREEN
  }

  /** Something to send. */
  record Item(String name) {}

  /** What is taken from all over a request. */
  record Where(
      String shop,
      @PathParam("item-id") UUID id,
      @Query("q") String text,
      @Query(value = "tags", style = QueryStyle.COMMA) List<String> tags,
      @Header("X-Tenant") @Default("main") String tenant,
      @Cookie("SESSION") Optional<String> session,
      @JsonProperty("page[size]") @Default("20") int size,
      @JsonIgnore @Nullable String internal) {}

  /** What to look for. */
  record Filter(@Nullable Color color, @Query("made[gte]") @Nullable LocalDate made, Set<Integer> size) {}

  @Get("/shops/{shop}/items/{item-id}")
  String bean(@BeanParam Where where);

  @Post("/shops/{shop}/items")
  String beside(String shop, Item item, @BeanParam Filter filter);

  @Get("/spread")
  String spread(Filter filter, @Header("X-Tag") Set<Color> tags);

  @Get("/styles")
  String styles(
      @Query(style = QueryStyle.REPEAT) List<String> repeat,
      @Query(style = QueryStyle.COMMA) List<String> comma,
      @Query(style = QueryStyle.PIPE) Set<Color> pipe,
      @Query(style = QueryStyle.SPACE) int[] space,
      @Query(style = QueryStyle.COMMA) String @Nullable [] array,
      @Query(style = QueryStyle.COMMA) ArrayList<Long> longs,
      SortedSet<String> sorted);

  @Get("/deep")
  String deep(
      @Query(style = QueryStyle.DEEP) Filter filter,
      @Query(value = "sort", style = QueryStyle.DEEP) Map<Color, Integer> order,
      @Query(style = QueryStyle.DEEP) Map<String, List<String>> any,
      @Query Map<String, String> rest);

  @Get("/rest")
  String rest(@Query("limit") int max, SortedMap<String, List<Integer>> more);

  @Post("/rest")
  String both(@Body Item item, @Query Map<String, String> rest);

  @Get("/verbs/{id}:check")
  String check(String id);

  @Get("/verbs/{id}:check/{line}")
  String line(String id, int line);

  @Get("/verbs/{id}")
  String plain(String id);
}
