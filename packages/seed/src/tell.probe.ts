import { testCity } from '@huhang/actions/testing'
import { instantOf } from '@huhang/contract'
import { tellCity } from './index'

const city = await testCity(instantOf(Date.now()))
let last = Date.now()
const began = last
const say = (line: string) => {
  console.log(`${((Date.now() - last) / 1000).toFixed(1)}s`, line)
  last = Date.now()
}
try {
  await tellCity(city, { now: instantOf(Date.now()), say })
  say('end')
  console.log((Date.now() - began) / 1000)
} catch (error) {
  console.error(error)
}
await city.close()
