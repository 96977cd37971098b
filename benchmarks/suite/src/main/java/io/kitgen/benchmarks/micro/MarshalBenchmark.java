package io.kitgen.benchmarks.micro;

import com.google.protobuf.InvalidProtocolBufferException;
import io.kitgen.benchmarks.Marshal;
import io.kitgen.benchmarks.MarshalProto;
import io.kitgen.benchmarks.Work;
import io.kitgen.benchmarks.micro.pb.Items;
import io.kitgen.benchmarks.micro.pb.Profile;
import io.kitgen.benchmarks.micro.pb.Sum;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Messages of Protocol Buffers: generated codecs between records and bytes, and the classes of
 * protoc, with the records that a program has (Encode, Decode) and alone (Serialise, Parse).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MarshalBenchmark {
  private static final int ITEMS = 100;

  private final Marshal.Sum sum = new Marshal.Sum(1_234_567, 89);
  private final Marshal.Profile profile = profile(Sample.profile());
  private final Marshal.Items items =
      new Marshal.Items(
          IntStream.range(0, ITEMS)
              .mapToObj(i -> new Marshal.Item("sku-" + (1000 + i), i, 99 + 100L * i, i % 3 == 0))
              .toList());
  private final Sum protocSum = ProtocMessages.of(sum);
  private final Profile protocProfile = ProtocMessages.of(profile);
  private final Items protocItems = ProtocMessages.of(items);
  private final byte[] sumBytes = protocSum.toByteArray();
  private final byte[] profileBytes = protocProfile.toByteArray();
  private final byte[] itemsBytes = protocItems.toByteArray();

  private static Marshal.Profile profile(Work.Profile profile) {
    List<Marshal.Address> addresses =
        profile.addresses().stream()
            .map(a -> new Marshal.Address(a.id(), a.location(), a.lat(), a.lon(), a.tags()))
            .toList();
    return new Marshal.Profile(profile.id(), profile.name(), addresses);
  }

  /** Both must write the same. */
  @Setup
  public void check() {
    same(sumBytes, kitgenSumEncode());
    same(profileBytes, kitgenProfileEncode());
    same(itemsBytes, kitgenItemsEncode());
  }

  private static void same(byte[] theirs, byte[] ours) {
    if (!Arrays.equals(theirs, ours)) {
      throw new IllegalStateException("the bytes differ");
    }
  }

  @Benchmark
  public byte[] kitgenSumEncode() {
    return MarshalProto.SUM.write(sum);
  }

  @Benchmark
  public byte[] protocSumEncode() {
    return ProtocMessages.of(sum).toByteArray();
  }

  @Benchmark
  public byte[] protocSumSerialise() {
    return protocSum.toByteArray();
  }

  @Benchmark
  public Marshal.Sum kitgenSumDecode() {
    return MarshalProto.SUM.read(sumBytes);
  }

  @Benchmark
  public Marshal.Sum protocSumDecode() throws InvalidProtocolBufferException {
    return ProtocMessages.sum(sumBytes);
  }

  @Benchmark
  public Sum protocSumParse() throws InvalidProtocolBufferException {
    return Sum.parseFrom(sumBytes);
  }

  @Benchmark
  public byte[] kitgenProfileEncode() {
    return MarshalProto.PROFILE.write(profile);
  }

  @Benchmark
  public byte[] protocProfileEncode() {
    return ProtocMessages.of(profile).toByteArray();
  }

  @Benchmark
  public byte[] protocProfileSerialise() {
    return protocProfile.toByteArray();
  }

  @Benchmark
  public Marshal.Profile kitgenProfileDecode() {
    return MarshalProto.PROFILE.read(profileBytes);
  }

  @Benchmark
  public Marshal.Profile protocProfileDecode() throws InvalidProtocolBufferException {
    return ProtocMessages.profile(profileBytes);
  }

  @Benchmark
  public Profile protocProfileParse() throws InvalidProtocolBufferException {
    return Profile.parseFrom(profileBytes);
  }

  @Benchmark
  public byte[] kitgenItemsEncode() {
    return MarshalProto.ITEMS.write(items);
  }

  @Benchmark
  public byte[] protocItemsEncode() {
    return ProtocMessages.of(items).toByteArray();
  }

  @Benchmark
  public byte[] protocItemsSerialise() {
    return protocItems.toByteArray();
  }

  @Benchmark
  public Marshal.Items kitgenItemsDecode() {
    return MarshalProto.ITEMS.read(itemsBytes);
  }

  @Benchmark
  public Marshal.Items protocItemsDecode() throws InvalidProtocolBufferException {
    return ProtocMessages.items(itemsBytes);
  }

  @Benchmark
  public Items protocItemsParse() throws InvalidProtocolBufferException {
    return Items.parseFrom(itemsBytes);
  }
}
