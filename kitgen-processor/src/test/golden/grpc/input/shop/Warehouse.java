package shop;

import io.kitgen.GrpcApi;
import io.kitgen.KitService;
import io.kitgen.policy.Idempotent;
import io.kitgen.proto.Reserved;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is sold.
 *
 * <p>One of every type that <b>Protocol Buffers</b> can carry.
 */
@NullMarked
@KitService
@GrpcApi(
    packageName = "shop.v1",
    service = "WarehouseService",
    options = {"go_package=acme.example/shop/v1;shopv1", "java_multiple_files=true"})
public interface Warehouse {

  /**
   * Finds an article.
   *
   * @param id of the {@link Article}
   */
  @Idempotent
  Article find(UUID id) throws NotFoundException;

  /** Many at once. */
  List<Article> findAll(List<UUID> ids, @Nullable Integer limit);

  /** An article is the request. */
  void put(Article article) throws NotFoundException, OutOfStockException;

  /** Nothing goes in. */
  @Deprecated
  long count();

  /** Nothing where there is none. */
  Optional<Shape> shape(@Nullable String name);

  /** Maps of maps. */
  Map<String, Map<String, Price>> prices(Map<Long, List<Color>> wanted);

  /** A page of them. */
  @Reserved(numbers = 3, names = "sorting")
  Page<Article> list(int page, int size);

  /** Tells of changes. */
  Stream<Change> watch(List<String> names);

  /** Takes as many as come. */
  int load(Iterator<Article> articles);

  /** Asks and answers. */
  Stream<String> chat(Iterator<String> lines);
}
