/**
 * Whose an asset is. {@link org.orrery.assetdb.depositor.Ownership} is the one place that tells
 * what somebody is to an asset; every use case that is for depositors alone asks it. An asset has
 * one owner, and {@linkplain org.orrery.assetdb.depositor.Depositor co-depositors}, who may do
 * everything with it but give it away and choose its depositors.
 */
@NullMarked
package org.orrery.assetdb.depositor;

import org.jspecify.annotations.NullMarked;
