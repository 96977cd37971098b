package greet.split;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;
import java.util.Optional;

/** Greets people. */
@KitService(name = "greeter", bindings = false)
public interface Greeter {

  /** Says hello. */
  @Get("/greet/{person}")
  String greet(String person, Optional<Language> language);

  /** Remembers what somebody likes to be called. */
  @Post("/people/{person}/nickname")
  void nickname(String person, String nickname, boolean forever);

  /** Languages that we speak. */
  enum Language {
    ENGLISH,
    FRENCH
  }
}
