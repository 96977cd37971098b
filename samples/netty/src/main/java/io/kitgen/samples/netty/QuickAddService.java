package io.kitgen.samples.netty;

import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.policy.NonBlocking;
import io.kitgen.samples.addsvc.AddService;

/** addsvc's operations, with the promise that none of them ever waits. */
@NonBlocking
@HttpApi
@KitService(name = "addsvc")
public interface QuickAddService extends AddService {}
