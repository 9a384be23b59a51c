import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { ServiceError, systemCode } from './service.error.js';

/**
 * Makes sure that `port` can be listened on and answers it; for 0 answers any free one.
 * `setting` is the variable a person changes, `service` what wants the port. Throws PORT_TAKEN.
 */
export async function claimPort(
  port: number,
  { host = '127.0.0.1', service = '', setting = '' } = {},
): Promise<number> {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, 'listening');
    // listen() on a TCP host always yields an AddressInfo; the other types are for pipes.
    return (server.address() as AddressInfo).port;
  } catch (error) {
    const why = systemCode(error);
    if (why !== 'EADDRINUSE' && why !== 'EACCES' && why !== 'EADDRNOTAVAIL') throw error;
    throw new ServiceError(
      'PORT_TAKEN',
      `Port ${port} of ${host}, which ${service} needs, ${sentence[why]}: free it, or set ${setting} to another port (0 for any).`,
      { cause: error },
    );
  } finally {
    server.close();
  }
}

const sentence = {
  EADDRINUSE: 'is taken by another program',
  EACCES: 'may not be used by this user',
  EADDRNOTAVAIL: 'is not an address of this machine',
};

/** Whether something accepts connections there now. */
export async function accepts(port: number, host = '127.0.0.1'): Promise<boolean> {
  const socket = connect({ port, host });
  socket.setTimeout(1000, () => socket.destroy(new Error('timeout')));
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
