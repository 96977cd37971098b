package demo;

import com.fasterxml.jackson.annotation.JsonValue;
import io.kitgen.Cookie;
import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;
import io.kitgen.Post;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Types of one value where texts travel. */
@KitService
@NullMarked
public interface Orders {

  /** In the path, a header and a cookie. */
  @Get("/orders/{id}")
  String find(
      Id<Orders> id, @Header("X-Tenant") Tenant tenant, @Cookie("session") @Nullable Name session);

  /** In the query, one and many, and by the components of a record. */
  @Get("/orders")
  List<Id<Orders>> list(Customer customer, Optional<Shade> shade, Set<Name> names, Filter filter);

  /** Beside a body. */
  @Post("/orders/{id}/note")
  void note(Id<Orders> id, Customer customer, String text);

  /** What is asked for. */
  record Filter(@Nullable Customer from, Name[] among) {}

  /** Typed by what it is of. */
  record Id<T>(@JsonValue UUID value) {}

  /** With more constructors, and a method like its accessor. */
  record Customer(@JsonValue long number) {
    Customer(String text) {
      this(Long.parseLong(text));
    }

    long number(long offset) {
      return number + offset;
    }
  }

  /** One around another. */
  record Tenant(@JsonValue Name name) {}

  /** A text. */
  record Name(@JsonValue String text) {}

  /** An enum. */
  record Shade(@JsonValue Color color) {}

  /** Colours. */
  enum Color {
    RED,
    BLUE
  }
}
