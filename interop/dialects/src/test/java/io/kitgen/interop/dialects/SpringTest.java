package io.kitgen.interop.dialects;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

class SpringTest {

  private final Served<SpringPets> pets =
      new Served<>(
          SpringPets.class,
          service -> SpringPetsHttp.handler(SpringPetsEndpoints.of(service)),
          SpringPetsHttp::client);

  private final SpringPets spring =
      HttpServiceProxyFactory.builderFor(
              RestClientAdapter.create(RestClient.create(pets.base().toString())))
          .build()
          .createClient(SpringPets.class);

  @AfterEach
  void close() {
    pets.close();
  }

  @Test
  void callsWhatSpringCalls() {
    Pet pet = Recorder.CAT;
    pets.same(spring, p -> p.find(7), "find[7]");
    pets.same(spring, p -> p.named("a/b c"), "named[a/b c]");
    pets.same(spring, p -> p.list(3, Pet.Kind.DOG, List.of("x", "y")), "list[3, DOG, [x, y]]");
    pets.same(spring, p -> p.list(3, null, List.of()), "list[3, null, []]");
    pets.same(
        spring,
        p -> p.born(LocalDate.of(2026, 1, 2), Optional.empty()),
        "born[2026-01-02, Optional.empty]");
    pets.same(spring, p -> p.add(pet, "blue"), "add[" + pet + ", blue]");
    pets.same(spring, p -> p.replace(7, pet), "replace[7, " + pet + "]");
    pets.same(spring, p -> p.session("abc"), "session[abc]");
    pets.same(spring, p -> p.load(List.of(pet), true), "load[[" + pet + "], true]");
    pets.same(spring, p -> p.search(Map.of("na me", "a&b")), "search[{na me=a&b}]");
    pets.same(spring, p -> p.motto("wau \"ö\""), "motto[wau \"ö\"]");
    pets.same(spring, p -> p.adopt("Ann & Bob", List.of(7, 8)), "adopt[Ann & Bob, [7, 8]]");
    pets.same(spring, p -> run(() -> p.remove(7)), "remove[7]");
    // The JDK's connection, which Spring has by default, knows no PATCH.
    pets.check(p -> p.tag(7, List.of("x")), "tag[7, [x]]");
  }

  @Test
  void carriesErrorsWithTheirStatus() {
    assertThatThrownBy(() -> pets.kitgen().find(Recorder.MISSING))
        .isInstanceOf(NoSuchPetException.class)
        .hasMessage("nobody is number 404");
    assertThatThrownBy(() -> spring.find(Recorder.MISSING))
        .isInstanceOf(HttpClientErrorException.NotFound.class);
  }

  private static Object run(Runnable call) {
    call.run();
    return "done";
  }
}
