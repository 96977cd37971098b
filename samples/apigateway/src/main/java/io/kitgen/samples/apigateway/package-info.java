/** Go kit's apigateway: two services found in etcd, behind one address. */
@NullMarked
package io.kitgen.samples.apigateway;

import org.jspecify.annotations.NullMarked;
