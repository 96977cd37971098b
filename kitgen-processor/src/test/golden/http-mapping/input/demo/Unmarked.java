package demo;

import io.kitgen.Default;
import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.Query;
import java.util.List;

/** A service that says nothing about null. */
@KitService
interface Unmarked {

  /** What to look for. */
  record Search(String q, Integer limit, @Default("1") Integer page) {}

  @Get("/unmarked")
  String find(String id, Search search, List<String> tags, String[] more);

  @Post("/unmarked")
  String save(Search search, @Query boolean sure);

  @Post("/unmarked/members")
  String members(String id, Integer limit, byte[] data);
}
