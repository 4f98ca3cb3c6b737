/** What holds in every module, stated as tests: who may know whom, what stays pure, how large a file may be. */
package io.github.gavel.house;
