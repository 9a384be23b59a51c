import { CreateFeedAddress } from './create-feed-address.use-case.js';
import { ListFeedAddresses } from './list-feed-addresses.query.js';
import { ReadFeed } from './read-feed.query.js';
import { RevokeFeedAddress } from './revoke-feed-address.use-case.js';

export const onFeeds = [CreateFeedAddress, RevokeFeedAddress] as const;
export const feedQueries = [ListFeedAddresses, ReadFeed] as const;
