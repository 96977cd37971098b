package io.kitgen.benchmarks.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kitgen.benchmarks.micro.PeerTypes.Profile;
import io.kitgen.benchmarks.micro.PeerTypes.SumRequest;
import io.kitgen.benchmarks.micro.PeerTypes.SumResponse;
import io.kitgen.benchmarks.micro.Sample;
import java.io.IOException;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;

/** Retrofit on OkHttp, with Jackson. */
final class RetrofitCaller implements Caller {
  private final OkHttpClient http = OkHttp.create();
  private final Api api;
  private final Profile profile;

  /** The work. */
  interface Api {
    @POST("sum")
    Call<SumResponse> sum(@Body SumRequest request);

    @PUT("profiles/{id}")
    Call<Profile> put(@Path("id") String id, @Body Profile profile);
  }

  RetrofitCaller(int port) throws IOException {
    ObjectMapper json = new ObjectMapper();
    profile = json.readValue(Sample.json(), Profile.class);
    api =
        new Retrofit.Builder()
            .baseUrl("http://127.0.0.1:" + port + "/")
            .client(http)
            .addConverterFactory(JacksonConverterFactory.create(json))
            .build()
            .create(Api.class);
  }

  @Override
  public long sum(long a, long b) throws IOException {
    return body(api.sum(new SumRequest(a, b))).v();
  }

  @Override
  public int put() throws IOException {
    return body(api.put(profile.id(), profile)).addresses().size();
  }

  private static <T> T body(Call<T> call) throws IOException {
    Response<T> response = call.execute();
    T body = response.body();
    if (body == null) {
      throw new IOException("answered " + response.code());
    }
    return body;
  }

  @Override
  public void close() {
    OkHttp.close(http);
  }
}
