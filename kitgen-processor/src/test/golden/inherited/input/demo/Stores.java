package demo;

import io.kitgen.KitService;
import io.kitgen.OperationName;
import java.util.List;
import java.util.Map;

/** Holds a service that is nested, not public, and says nothing of null. */
final class Stores {

  private Stores() {}

  /** Keeps users. */
  @KitService
  interface Users extends Store<Long, User> {

    @Override
    User get(Long key);

    /** Finds by name. */
    @OperationName("getByName")
    User get(String name);

    default User first() {
      return get(1L);
    }
  }

  /** Keeps something. */
  interface Store<K, V> extends Counted {

    /**
     * Gets one.
     *
     * @param key of which
     */
    Object get(K key);

    Map<Long, V> getAll(List<K> keys);

    void put(K key, V value);
  }

  /** Can be counted. */
  interface Counted {
    int count();
  }

  record User(String name, List<User> friends) {}
}
