package io.kitgen.interop.dialects;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import retrofit2.HttpException;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

class RetrofitTest {

  private final Served<RetrofitPets> pets =
      new Served<>(
          RetrofitPets.class,
          service -> RetrofitPetsHttp.handler(RetrofitPetsEndpoints.of(service)),
          (http, base) -> RetrofitPetsHttp.client(http, base).asyncOn(Runnable::run));

  private final RetrofitPets retrofit =
      new Retrofit.Builder()
          .baseUrl(pets.base() + "/")
          .addConverterFactory(JacksonConverterFactory.create())
          .build()
          .create(RetrofitPets.class);

  @AfterEach
  void close() {
    pets.close();
  }

  @Test
  void callsWhatRetrofitCalls() {
    Pet pet = Recorder.CAT;
    pets.same(retrofit, p -> p.find(7), "find[7]");
    pets.same(
        retrofit, p -> p.list(3, Pet.Kind.DOG, List.of("x", "y z")), "list[3, DOG, [x, y z]]");
    pets.same(retrofit, p -> p.list(3, null, List.of()), "list[3, null, []]");
    pets.same(retrofit, p -> p.named("a/b c"), "named[a/b c]");
    pets.same(retrofit, p -> p.add(pet, "blue"), "add[" + pet + ", blue]");
    pets.same(retrofit, p -> p.replace(7, pet), "replace[7, " + pet + "]");
    pets.same(retrofit, p -> p.tag(7, List.of("x")), "tag[7, [x]]");
    pets.same(retrofit, p -> p.search(Map.of("na me", "a&b")), "search[{na me=a&b}]");
    pets.same(retrofit, p -> p.adopt("Ann & Bob", List.of(7, 8)), "adopt[Ann & Bob, [7, 8]]");
    pets.same(retrofit, p -> p.removeAll(List.of(7L, 8L)), "removeAll[[7, 8]]");
    pets.same(retrofit, p -> p.remove(7).thenApply(nothing -> "done"), "remove[7]");
  }

  @Test
  void carriesErrorsWithTheirStatus() {
    assertThatThrownBy(() -> pets.kitgen().find(Recorder.MISSING).join())
        .hasCauseInstanceOf(NoSuchPetException.class);
    assertThatThrownBy(() -> retrofit.find(Recorder.MISSING).join())
        .hasCauseInstanceOf(HttpException.class)
        .hasMessageContaining("404");
  }
}
