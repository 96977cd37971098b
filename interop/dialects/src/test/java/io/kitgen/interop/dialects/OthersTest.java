package io.kitgen.interop.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Interfaces whose own clients need a container or an older world: called by kitgen and by hand.
 */
class OthersTest {

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void callsWhatAClientOfMicronautCalls() throws Exception {
    try (Served<MicronautPets> pets =
        new Served<>(
            MicronautPets.class,
            service -> MicronautPetsHttp.handler(MicronautPetsEndpoints.of(service)),
            MicronautPetsHttp::client)) {
      Pet pet = Recorder.CAT;
      pets.check(p -> p.find(7), "find[7]");
      pets.check(p -> p.named("a/b"), "named[a/b]");
      pets.check(p -> p.add(pet, "blue"), "add[" + pet + ", blue]");
      pets.check(p -> p.replace(7, pet), "replace[7, " + pet + "]");
      pets.check(p -> p.rename(7, "Tom", true), "rename[7, Tom, true]");
      pets.check(p -> p.session("abc", "me/1"), "session[abc, me/1]");
      pets.check(
          p -> p.list(3, Optional.of(Pet.Kind.DOG), List.of("x")), "list[3, Optional[DOG], [x]]");

      assertThat(send(pets, "GET", "/pets/?kind=CAT&tags=a&tags=b", "").statusCode())
          .isEqualTo(200);
      assertThat(pets.calls()).containsExactly("list[20, Optional[CAT], [a, b]]");
      assertThat(send(pets, "PATCH", "/pets/7/name", "{\"name\":\"Tom\",\"quietly\":false}").body())
          .startsWith("{\"id\":7,");
      assertThat(pets.calls()).containsExactly("rename[7, Tom, false]");
      pets.check(p -> p.maybe(7), "maybe[7]");
      pets.check(p -> p.motto(), "motto[]");
      assertThat(send(pets, "GET", "/pets/motto", "").body()).isEqualTo("text");
      pets.calls();
      assertThat(send(pets, "GET", "/pets/session", "").statusCode()).isEqualTo(400);
      assertThat(send(pets, "GET", "/pets/404", "").statusCode()).isEqualTo(404);
      assertThat(send(pets, "DELETE", "/pets/7", "").statusCode()).isEqualTo(204);
    }
  }

  @Test
  void callsWhatAClientOfJaxRs2Calls() throws Exception {
    try (Served<JavaxPets> pets =
        new Served<>(
            JavaxPets.class,
            service -> JavaxPetsHttp.handler(JavaxPetsEndpoints.of(service)),
            JavaxPetsHttp::client)) {
      Pet pet = Recorder.CAT;
      pets.check(p -> p.find(7), "find[7]");
      pets.check(p -> p.list(3, Pet.Kind.DOG, List.of("x", "y")), "list[3, DOG, [x, y]]");
      pets.check(p -> p.add(pet, "blue"), "add[" + pet + ", blue]");
      assertThat(send(pets, "GET", "/pets?kind=CAT", "").statusCode()).isEqualTo(200);
      assertThat(pets.calls()).containsExactly("list[20, CAT, []]");
    }
  }

  private HttpResponse<String> send(Served<?> pets, String method, String path, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(pets.base().resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
