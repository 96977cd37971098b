package greet.server;

import greet.api.Greeter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows its manners. */
public final class PoliteGreeter implements Greeter {
  private final Map<String, String> nicknames = new ConcurrentHashMap<>();

  @Override
  public String greet(String person, Optional<Language> language) {
    String hello = language.filter(Language.FRENCH::equals).map(l -> "Bonjour").orElse("Hello");
    return hello + " " + nicknames.getOrDefault(person, person);
  }

  @Override
  public void nickname(String person, String nickname) {
    nicknames.put(person, nickname);
  }
}
