package demo;

import java.util.Arrays;
import java.util.List;

/** Tells the caller what came in. */
final class EchoUnmarked implements Unmarked {

  @Override
  public String find(String id, Search search, List<String> tags, String[] more) {
    return id + " " + search + " " + tags + " " + Arrays.toString(more);
  }

  @Override
  public String save(Search search, boolean sure) {
    return search + " " + sure;
  }

  @Override
  public String members(String id, Integer limit, byte[] data) {
    return id + " " + limit + " " + (data == null ? "null" : data.length);
  }
}
