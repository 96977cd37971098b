package io.kitgen.benchmarks.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import feign.okhttp.OkHttpClient;
import io.kitgen.benchmarks.micro.PeerTypes.Profile;
import io.kitgen.benchmarks.micro.PeerTypes.SumRequest;
import io.kitgen.benchmarks.micro.PeerTypes.SumResponse;
import io.kitgen.benchmarks.micro.Sample;
import java.io.IOException;

/** OpenFeign on OkHttp, with Jackson. */
final class FeignCaller implements Caller {
  private final okhttp3.OkHttpClient http = OkHttp.create();
  private final Api api;
  private final Profile profile;

  /** The work. */
  @Headers({"Content-Type: application/json", "Accept: application/json"})
  interface Api {
    @RequestLine("POST /sum")
    SumResponse sum(SumRequest request);

    @RequestLine("PUT /profiles/{id}")
    Profile put(@Param("id") String id, Profile profile);
  }

  FeignCaller(int port) throws IOException {
    ObjectMapper json = new ObjectMapper();
    profile = json.readValue(Sample.json(), Profile.class);
    api =
        Feign.builder()
            .client(new OkHttpClient(http))
            .encoder(new JacksonEncoder(json))
            .decoder(new JacksonDecoder(json))
            .target(Api.class, "http://127.0.0.1:" + port);
  }

  @Override
  public long sum(long a, long b) {
    return api.sum(new SumRequest(a, b)).v();
  }

  @Override
  public int put() {
    return api.put(profile.id(), profile).addresses().size();
  }

  @Override
  public void close() {
    OkHttp.close(http);
  }
}
