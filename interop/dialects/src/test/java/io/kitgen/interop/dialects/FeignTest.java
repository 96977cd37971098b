package io.kitgen.interop.dialects;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Feign;
import feign.FeignException;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeignTest {

  private final Served<FeignPets> pets =
      new Served<>(
          FeignPets.class,
          service -> FeignPetsHttp.handler(FeignPetsEndpoints.of(service)),
          FeignPetsHttp::client);

  private final FeignPets feign =
      Feign.builder()
          .encoder(new JacksonEncoder())
          .decoder(new JacksonDecoder())
          .target(FeignPets.class, pets.base().toString());

  @AfterEach
  void close() {
    pets.close();
  }

  @Test
  void callsWhatFeignCalls() {
    Pet pet = Recorder.CAT;
    pets.same(feign, p -> p.find(7), "find[7]");
    pets.same(feign, p -> p.list(3, Pet.Kind.DOG, List.of("x", "y z")), "list[3, DOG, [x, y z]]");
    pets.same(feign, p -> p.list(3, null, List.of()), "list[3, null, []]");
    pets.same(feign, p -> p.named("a/b"), "named[a/b]");
    pets.same(feign, p -> p.add(pet, "blue"), "add[" + pet + ", blue]");
    pets.same(feign, p -> p.replace(7, pet), "replace[7, " + pet + "]");
    pets.same(feign, p -> p.load(List.of(pet), true), "load[[" + pet + "], true]");
    pets.same(feign, p -> p.tags(List.of("x", "y")), "tags[[x, y]]");
    pets.same(feign, p -> run(() -> p.remove(7)), "remove[7]");
    FeignPets.Filter filter = new FeignPets.Filter("Mia", Pet.Kind.CAT);
    pets.same(feign, p -> p.search(filter), "search[" + filter + "]");
  }

  @Test
  void carriesErrorsWithTheirStatus() {
    assertThatThrownBy(() -> pets.kitgen().find(Recorder.MISSING))
        .isInstanceOf(NoSuchPetException.class);
    assertThatThrownBy(() -> feign.find(Recorder.MISSING))
        .isInstanceOf(FeignException.NotFound.class);
  }

  private static Object run(Runnable call) {
    call.run();
    return "done";
  }
}
