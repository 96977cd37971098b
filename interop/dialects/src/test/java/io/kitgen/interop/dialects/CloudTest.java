package io.kitgen.interop.dialects;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Feign;
import feign.FeignException;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.openfeign.support.SpringMvcContract;

class CloudTest {

  private final Served<CloudPets> pets =
      new Served<>(
          CloudPets.class,
          service -> CloudPetsHttp.handler(CloudPetsEndpoints.of(service)),
          CloudPetsHttp::client);

  private final CloudPets cloud =
      Feign.builder()
          .contract(new SpringMvcContract())
          .encoder(new JacksonEncoder())
          .decoder(new JacksonDecoder())
          .target(CloudPets.class, pets.base().toString());

  @AfterEach
  void close() {
    pets.close();
  }

  @Test
  void callsWhatSpringCloudCalls() {
    Pet pet = Recorder.CAT;
    pets.same(cloud, p -> p.find(7), "find[7]");
    pets.same(cloud, p -> p.list(3, Pet.Kind.DOG), "list[3, DOG]");
    pets.same(cloud, p -> p.list(3, null), "list[3, null]");
    pets.same(cloud, p -> p.add(pet, "blue"), "add[" + pet + ", blue]");
    pets.same(cloud, p -> p.replace(7, pet), "replace[7, " + pet + "]");
    pets.same(cloud, p -> p.load(List.of(pet)), "load[[" + pet + "]]");
    pets.same(cloud, p -> p.tags(List.of("x", "y")), "tags[[x, y]]");
    pets.same(cloud, p -> run(() -> p.remove(7)), "remove[7]");
    // Feign reads fields of a query map, which a record keeps to itself.
    CloudPets.Filter filter = new CloudPets.Filter("Mia", Pet.Kind.CAT);
    pets.check(p -> p.search(filter), "search[" + filter + "]");
  }

  @Test
  void carriesErrorsWithTheirStatus() {
    assertThatThrownBy(() -> pets.kitgen().find(Recorder.MISSING))
        .isInstanceOf(NoSuchPetException.class);
    assertThatThrownBy(() -> cloud.find(Recorder.MISSING))
        .isInstanceOf(FeignException.NotFound.class);
  }

  private static Object run(Runnable call) {
    call.run();
    return "done";
  }
}
