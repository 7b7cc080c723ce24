/** The contract itself: what a client's code can be generated from. */
package dev.pairspace.adapters.rest.contract;
