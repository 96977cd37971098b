package io.kitgen.interop.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.glassfish.jersey.client.proxy.WebResourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JaxRsTest {

  private final Served<JaxRsPets> pets =
      new Served<>(
          JaxRsPets.class,
          service -> JaxRsPetsHttp.handler(JaxRsPetsEndpoints.of(service)),
          (http, base) -> JaxRsPetsHttp.client(http, base).asyncOn(Runnable::run));

  private final Client client = ClientBuilder.newClient();
  private final JaxRsPets jersey =
      WebResourceFactory.newResource(JaxRsPets.class, client.target(pets.base()));

  @AfterEach
  void close() {
    client.close();
    pets.close();
  }

  @Test
  void callsWhatJerseyCalls() {
    Pet pet = Recorder.CAT;
    pets.same(jersey, p -> p.find(7), "find[7]");
    pets.same(jersey, p -> p.list(3, Pet.Kind.DOG, List.of("x", "y")), "list[3, DOG, [x, y]]");
    pets.same(jersey, p -> p.list(3, null, List.of()), "list[3, null, []]");
    pets.same(jersey, p -> p.count(2, true), "count[2, true]");
    pets.same(jersey, p -> p.add(pet, "blue"), "add[" + pet + ", blue]");
    pets.same(jersey, p -> p.replace(7, pet), "replace[7, " + pet + "]");
    pets.same(jersey, p -> p.session("abc"), "session[abc]");
    pets.same(jersey, p -> p.motto("wau \"ö\""), "motto[wau \"ö\"]");
    pets.same(jersey, p -> p.adopt("Ann & Bob", List.of(7, 8)), "adopt[Ann & Bob, [7, 8]]");
    pets.same(jersey, p -> run(() -> p.remove(7)), "remove[7]");
    // The JDK's connection, which Jersey has by default, knows no PATCH; its proxy knows no stages.
    pets.check(p -> p.tag(7, List.of("x")), "tag[7, [x]]");
    pets.check(p -> p.later(7), "later[7]");
  }

  @Test
  void carriesErrors() {
    assertThatThrownBy(() -> pets.kitgen().find(Recorder.MISSING))
        .isInstanceOf(NoSuchPetException.class);
    assertThatThrownBy(() -> jersey.find(Recorder.MISSING)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void readsWhatIsAbsentAsZeroAndAnswersNothingWithoutBody() throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest count = HttpRequest.newBuilder(pets.base().resolve("/pets/count")).build();
    assertThat(http.send(count, BodyHandlers.ofString()).body()).isEqualTo("42");
    assertThat(pets.calls()).containsExactly("count[0, false]");
    HttpRequest remove = HttpRequest.newBuilder(pets.base().resolve("/pets/7")).DELETE().build();
    assertThat(http.send(remove, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
  }

  private static Object run(Runnable call) {
    call.run();
    return "done";
  }
}
