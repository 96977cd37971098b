package io.kitgen.benchmarks.micro;

import com.google.protobuf.InvalidProtocolBufferException;
import io.kitgen.benchmarks.Marshal;
import io.kitgen.benchmarks.micro.pb.Address;
import io.kitgen.benchmarks.micro.pb.Item;
import io.kitgen.benchmarks.micro.pb.Items;
import io.kitgen.benchmarks.micro.pb.Profile;
import io.kitgen.benchmarks.micro.pb.Sum;
import java.util.ArrayList;
import java.util.List;

/** What a user of protoc's classes writes between them and types of their own. */
final class ProtocMessages {
  private ProtocMessages() {}

  static Sum of(Marshal.Sum sum) {
    return Sum.newBuilder().setA(sum.a()).setB(sum.b()).build();
  }

  static Marshal.Sum sum(byte[] bytes) throws InvalidProtocolBufferException {
    Sum sum = Sum.parseFrom(bytes);
    return new Marshal.Sum(sum.getA(), sum.getB());
  }

  static Profile of(Marshal.Profile profile) {
    Profile.Builder builder = Profile.newBuilder().setId(profile.id()).setName(profile.name());
    for (Marshal.Address each : profile.addresses()) {
      builder.addAddresses(
          Address.newBuilder()
              .setId(each.id())
              .setLocation(each.location())
              .setLat(each.lat())
              .setLon(each.lon())
              .addAllTags(each.tags()));
    }
    return builder.build();
  }

  static Marshal.Profile profile(byte[] bytes) throws InvalidProtocolBufferException {
    Profile profile = Profile.parseFrom(bytes);
    List<Marshal.Address> addresses = new ArrayList<>(profile.getAddressesCount());
    for (Address each : profile.getAddressesList()) {
      addresses.add(
          new Marshal.Address(
              each.getId(),
              each.getLocation(),
              each.getLat(),
              each.getLon(),
              List.copyOf(each.getTagsList())));
    }
    return new Marshal.Profile(profile.getId(), profile.getName(), addresses);
  }

  static Items of(Marshal.Items items) {
    Items.Builder builder = Items.newBuilder();
    for (Marshal.Item each : items.items()) {
      builder.addItems(
          Item.newBuilder()
              .setSku(each.sku())
              .setQuantity(each.quantity())
              .setPrice(each.price())
              .setGift(each.gift()));
    }
    return builder.build();
  }

  static Marshal.Items items(byte[] bytes) throws InvalidProtocolBufferException {
    Items items = Items.parseFrom(bytes);
    List<Marshal.Item> all = new ArrayList<>(items.getItemsCount());
    for (Item each : items.getItemsList()) {
      all.add(new Marshal.Item(each.getSku(), each.getQuantity(), each.getPrice(), each.getGift()));
    }
    return new Marshal.Items(all);
  }
}
