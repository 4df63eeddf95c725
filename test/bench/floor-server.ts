/** The least a server over stdio can do, against which ours is measured: each change is answered with no problems. */
import { serve } from './plain-server.ts';

serve(() => []);
