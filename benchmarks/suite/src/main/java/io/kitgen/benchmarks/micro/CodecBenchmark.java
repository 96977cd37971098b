package io.kitgen.benchmarks.micro;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.runtime.Settings;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.kitgen.benchmarks.Work;
import io.kitgen.benchmarks.WorkJson;
import io.kitgen.benchmarks.reference.JsonInput;
import io.kitgen.benchmarks.reference.JsonOutput;
import io.kitgen.benchmarks.reference.Wire;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/** The profile from bytes and to bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
  private final byte[] json = Sample.json();
  private final Work.Profile profile = Sample.profile();
  private final com.fasterxml.jackson.databind.ObjectMapper jackson2 =
      new com.fasterxml.jackson.databind.ObjectMapper();
  private final JsonMapper jackson3 = new JsonMapper();
  private final JsonType<PeerTypes.Profile> avaje = Jsonb.instance().type(PeerTypes.Profile.class);
  private final DslJson<Object> dsl = new DslJson<>(Settings.withRuntime().includeServiceLoader());
  private final JsonWriter dslWriter = dsl.newWriter();
  private final PeerTypes.Profile theirs = jackson3.readValue(json, PeerTypes.Profile.class);
  private final Wire.Profile byHand = jackson3.readValue(json, Wire.Profile.class);

  @Benchmark
  public Work.Profile kitgenDecode() {
    return WorkJson.PROFILE.read(json);
  }

  @Benchmark
  public byte[] kitgenEncode() {
    return WorkJson.PROFILE.write(profile);
  }

  @Benchmark
  public PeerTypes.Profile jackson2Decode() throws IOException {
    return jackson2.readValue(json, PeerTypes.Profile.class);
  }

  @Benchmark
  public byte[] jackson2Encode() throws IOException {
    return jackson2.writeValueAsBytes(theirs);
  }

  @Benchmark
  public PeerTypes.Profile jackson3Decode() {
    return jackson3.readValue(json, PeerTypes.Profile.class);
  }

  @Benchmark
  public byte[] jackson3Encode() {
    return jackson3.writeValueAsBytes(theirs);
  }

  @Benchmark
  public Wire.Profile byHandDecode() throws IOException {
    return JsonInput.profile(json);
  }

  @Benchmark
  public byte[] byHandEncode() throws IOException {
    return JsonOutput.profile(byHand);
  }

  @Benchmark
  public PeerTypes.Profile avajeDecode() {
    return avaje.fromJson(json);
  }

  @Benchmark
  public byte[] avajeEncode() {
    return avaje.toJsonBytes(theirs);
  }

  @Benchmark
  public PeerTypes.Profile dslDecode() throws IOException {
    return dsl.deserialize(PeerTypes.Profile.class, json, json.length);
  }

  @Benchmark
  public byte[] dslEncode() throws IOException {
    dslWriter.reset();
    dsl.serialize(dslWriter, theirs);
    return dslWriter.toByteArray();
  }
}
