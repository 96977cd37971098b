package io.kitgen.interop.dialects;

import io.kitgen.KitService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.Field;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;

/** A client of Retrofit, whose results come by futures in place of calls. */
@KitService(errors = NoSuchPetException.class)
public interface RetrofitPets {

  @GET("pets/{id}")
  CompletableFuture<Pet> find(@Path("id") long id);

  @GET("pets")
  @Headers("Accept: application/json")
  CompletableFuture<List<Pet>> list(
      @Query("limit") int limit, @Query("kind") Pet.Kind kind, @Query("tag") List<String> tags);

  @GET("named/{name}")
  CompletableFuture<List<Pet>> named(@Path("name") String name);

  @POST("pets")
  CompletableFuture<Pet> add(@Body Pet pet, @Header("X-Tenant") String tenant);

  @PUT("pets/{id}")
  CompletableFuture<Pet> replace(@Path("id") long id, @Body Pet pet);

  @PATCH("pets/{id}/tags")
  CompletableFuture<List<String>> tag(@Path("id") long id, @Body List<String> tags);

  @GET("search")
  @Headers("X-Version: 1")
  CompletableFuture<List<Pet>> search(@QueryMap Map<String, String> query);

  @FormUrlEncoded
  @POST("pets/adopt")
  CompletableFuture<Integer> adopt(@Field("who") String who, @Field("pet") List<Integer> pets);

  @DELETE("pets/{id}")
  CompletableFuture<Void> remove(@Path("id") long id);

  @HTTP(method = "DELETE", path = "pets", hasBody = true)
  CompletableFuture<Integer> removeAll(@Body List<Long> ids);
}
