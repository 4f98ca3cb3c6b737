package org.web3j;

/** Stands in for a class of web3j, which this module does not have. */
public record Key() {}
