package greet.api;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;
import java.util.Optional;

/** Greets people. */
@KitService(name = "greeter")
public interface Greeter {

  /** Says hello. */
  @Get("/greet/{person}")
  String greet(String person, Optional<Language> language);

  /** Remembers what somebody likes to be called. */
  @Post("/nicknames")
  void nickname(String person, String nickname);

  /** Languages that we speak. */
  enum Language {
    ENGLISH,
    FRENCH
  }
}
